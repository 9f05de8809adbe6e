import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["dist/"]),
  eslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers are shown to people all over the page.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // What a club wrote is text: it reaches the page as text nodes only.
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "Text of the archive is shown as text nodes.",
        },
        {
          selector: "MemberExpression[property.name=/^(inner|outer)HTML$/]",
          message: "Text of the archive is shown as text nodes.",
        },
        // A style attribute would need 'unsafe-inline' in the Content-Security-Policy.
        { selector: "JSXAttribute[name.name='style']", message: "Styles live in src/styles/." },
      ],
    },
  },
]);
