/** The page of the embedded Excel (build/page): a tool for development and tests, so it is not minified. */
require("./scripts/register");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

module.exports = {
  mode: "production",
  target: ["web", "es2022"],
  devtool: false,
  entry: { page: "./embedded/page/main.ts" },
  output: {
    path: path.join(__dirname, "build/page"),
    publicPath: "/page/",
    filename: "[name].js",
    chunkFilename: "[name].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  experiments: { css: true },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, rootDir: __dirname } },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      template: "embedded/page/index.html",
      filename: "index.html",
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: "assets/icons/product-32.png", to: "icon.png" }] }),
  ],
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
};
