/** Sizes a ribbon control can take its picture from (the schema's list; 16, 32 and 80 are obligatory). */
export const commandIconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The product's own icon is also shown in lists and stores. */
export const productIconSizes = [...commandIconSizes, 128] as const;
