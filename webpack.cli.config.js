/** The command line (build/cli/tierbook.js): our own code in one file, packages from node_modules. */
require("./scripts/register");
const path = require("node:path");
const webpack = require("webpack");

module.exports = {
  mode: "production",
  target: "node20",
  devtool: false,
  entry: { tierbook: "./embedded/cli/main.ts", rollupWorker: "./embedded/rollup/worker.ts" },
  output: { path: path.join(__dirname, "build/cli"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // Packages stay where npm put them: office.js is read as a file, and Univer is heavy.
  externals: [
    ({ request }, done) => (/^[.]|^[/]|^[A-Za-z]:[\\/]/.test(request) ? done() : done(null, `commonjs ${request}`)),
  ],
  externalsPresets: { node: true },
  node: { __dirname: false, __filename: false },
  module: {
    // `createRequire` is meant for the time the program runs.
    parser: { javascript: { createRequire: false } },
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, rootDir: __dirname } },
      },
    ],
  },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
};
