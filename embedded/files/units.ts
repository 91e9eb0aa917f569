/**
 * Column widths. The file counts characters of the default font's widest digit, with 5 pixels of padding already inside;
 * Excel's API counts points, of which a pixel has 0.75. With Calibri 11 (and the other usual fonts at 11) a digit is 7 pixels:
 *
 *     pixels = round(fileWidth × 7)        points = pixels × 0.75
 *     fileWidth = floor(pixels / 7 × 256) / 256
 *
 * so the usual 64 pixels are 48 points, 9.140625 in the file and 8.43 characters on the screen.
 */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** Points of a width in the file. */
export const widthToPoints = (fileWidth: number): number => Math.round(fileWidth * digitPixels) * pointsPerPixel;

/** Width in the file of a width in points. */
export const pointsToWidth = (points: number): number =>
  Math.floor((Math.round(points / pointsPerPixel) / digitPixels) * 256) / 256;

/** Characters on the screen (`standardWidth` of the API) of a width in the file. */
export const widthToCharacters = (fileWidth: number): number =>
  Math.max(0, Math.round(((Math.round(fileWidth * digitPixels) - paddingPixels) / digitPixels) * 100) / 100);

/** Width in the file of characters on the screen. */
export const charactersToWidth = (characters: number): number => {
  const pixels = Math.round(characters * digitPixels + paddingPixels);
  return Math.floor((pixels / digitPixels) * 256) / 256;
};
