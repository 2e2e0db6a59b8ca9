/** From this share of the limit on a text says how long it is. */
const share = 0.8

/** How long a text is, said once it comes near the longest there may be; before that nothing (bad-input 38). */
export const nearLimit = {
  formatter: ({ count, maxLength }: { count: number; maxLength?: number | undefined }): string =>
    maxLength !== undefined && count >= maxLength * share ? `${count} / ${maxLength}` : '',
}
