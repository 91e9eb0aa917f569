/** The 16-bit verifier Excel stores for a sheet or structure password (ECMA-376 part 4, 14.7.1): a lock, not a secret. */
export function passwordVerifier(password: string): string {
  const rotate = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index -= 1) hash = rotate(hash) ^ password.charCodeAt(index);
  return ((rotate(hash) ^ password.length ^ 0xce4b) & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}
