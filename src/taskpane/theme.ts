import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const forcedColors = "(forced-colors: active)";
const darkScheme = "(prefers-color-scheme: dark)";

/** Is a colour such as "#262626" dark? Office gives its theme as such colours. */
function isDark(color: string): boolean {
  const digits = /^#?([0-9a-f]{6})/i.exec(color)?.[1];
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** High contrast as the system asks for it, else Office's own theme, else the browser's. */
function currentTheme(): Theme {
  if (window.matchMedia(forcedColors).matches) return teamsHighContrastTheme;
  // Excel on the web gives no theme at all, whatever the types say.
  const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const dark = office ? isDark(office.bodyBackgroundColor) : window.matchMedia(darkScheme).matches;
  return dark ? webDarkTheme : webLightTheme;
}

/** The Fluent theme to draw with; follows the system while the pane is open. */
export function useOfficeTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const queries = [forcedColors, darkScheme].map((query) => window.matchMedia(query));
    const update = (): void => setTheme(currentTheme());
    queries.forEach((query) => query.addEventListener("change", update));
    return () => queries.forEach((query) => query.removeEventListener("change", update));
  }, []);
  // What the browser draws itself, such as the sign of a date field, follows too.
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === webDarkTheme ? "dark" : "light";
  }, [theme]);
  return theme;
}
