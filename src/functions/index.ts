/** The custom functions. Importing this file associates them with their names in Excel. */
export {};
