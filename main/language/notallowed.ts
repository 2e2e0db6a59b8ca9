/** What every document says of an event that its state does not allow; the words of its machine fill the places. */
export const eventNotAllowed = {
  zh: '$t({{document}})现在是「$t({{state}})」，不能「$t({{event}})」：$t({{instead}})。',
  en: '“$t({{event}})” is not possible: $t({{document}}) is “$t({{state}})”. $t({{instead}}).',
}
