/** Bundles the page of the sheet-view test into a folder: node buildSheetViewPage.js <folder>. */
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");

const root = path.resolve(__dirname, "../..");
webpack({
  mode: "development",
  devtool: false,
  context: root,
  entry: { page: "./test/support/sheetViewPage.ts" },
  output: { path: path.resolve(process.argv[2]), filename: "[name].js", chunkFilename: "[name].js" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  experiments: { css: true },
  module: {
    rules: [{
      test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader",
      options: { transpileOnly: true, compilerOptions: { noEmit: false, rootDir: root } },
    }],
  },
  plugins: [new HtmlPlugin({ templateContent: "<!doctype html><meta charset=utf-8><style>html,body,#sheet{height:100%;margin:0}</style><div id=sheet></div>" })],
}, (error, stats) => {
  if (error || !stats || stats.hasErrors()) {
    process.stderr.write(`${error ?? stats?.toString("errors-only")}\n`);
    process.exitCode = 1;
  }
});
