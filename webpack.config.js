/** The add-in: dist/, exactly what is deployed. `webpack --mode production` (npm run build) is deterministic. */
require("./scripts/register");
const { createHash } = require("node:crypto");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { Compilation, sources } = require("webpack");
const { buildNonce, contentSecurityPolicy, officeJsUrl } = require("./scripts/build/csp");

const { publishedFiles } = require("./scripts/build/publishedFiles");

/** Puts generated files into the build. */
class GeneratedFiles {
  constructor(files) {
    this.files = files;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("GeneratedFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "GeneratedFiles", stage }, () => {
        for (const [path, content] of Object.entries(this.files))
          compilation.emitAsset(path, new sources.RawSource(content));
      });
    });
  }
}

/**
 * The page asks for addin.js with a "?" and the hash of its last bytes. (What webpack itself offers there hangs on the folder the build is
 * made in, and two builds of one commit would differ.)
 */
class HashedScript {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HashedScript", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "HashedScript", stage }, () => {
        const hash = createHash("sha256").update(compilation.getAsset("addin.js").source.buffer()).digest("hex");
        const page = compilation.getAsset("taskpane.html").source.source().toString();
        const asked = page.replace("src=addin.js", `src=addin.js?${hash.slice(0, 20)}`);
        if (asked === page) throw new Error("taskpane.html does not ask for addin.js.");
        compilation.updateAsset("taskpane.html", new sources.RawSource(asked));
      });
    });
  }
}

const source = path.join(__dirname, "src");
const nonce = buildNonce(__dirname);

module.exports = {
  mode: "production",
  target: ["web", "es2020"],
  devtool: false,
  entry: { addin: "./src/addin.ts" },
  output: {
    path: path.join(__dirname, "dist"),
    // The manifest names addin.js, so its name stays; the page asks for it with the build's hash behind a "?".
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:12].js",
    assetModuleFilename: "assets/[name].[contenthash:12][ext]",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      // No other module of ours does anything by being loaded: what is not used of it is left out.
      {
        include: source,
        exclude: ["addin.ts", "taskpane/look.ts", "taskpane/worker/worker.ts", "taskpane/worker/rollupWorker.ts"].map(
          (file) => path.join(source, file),
        ),
        sideEffects: false,
      },
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
      template: "src/taskpane/taskpane.html",
      filename: "taskpane.html",
      scriptLoading: "defer",
      minify: false,
      templateParameters: { nonce, csp: contentSecurityPolicy(nonce), officeJs: officeJsUrl },
    }),
    new HashedScript(),
    new GeneratedFiles(publishedFiles("https://localhost:3000")),
    new CopyPlugin({
      patterns: [{ from: "assets/icons/*.png", to: "assets/icons/[name][ext]" }, { from: "THIRD-PARTY-NOTICES.txt" }],
    }),
  ],
  // Fluent UI is most of the pane; Excel caches it, so its size is not a fault worth a warning on every build.
  performance: { hints: false },
  stats: "errors-warnings",
};
