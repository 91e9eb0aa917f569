/** The workbook and pane languages. zh-CN is the first one; en-US is the fallback for hosts in any other language. */
export const languages = ["zh-CN", "zh-TW", "en-US"] as const;
export type Lang = (typeof languages)[number];

/** One text in all three languages. */
export type LocalText = Readonly<Record<Lang, string>>;

/**
 * A table of messages: key → text with `{name}` placeholders, in English also `{count|day|days}`. Each area of the product keeps its own in
 * src/locales/<area>.ts.
 */
export type Messages = Readonly<Record<string, LocalText>>;

/** Numbers are formatted by the language, strings are put in as they are, texts and messages are put into words first. */
export type MessageArg = string | number | LocalText | Message;

/** Values for the placeholders of a message. */
export type MessageArgs = Readonly<Record<string, MessageArg>>;

/** A message not yet put into words: what the pure layers give back instead of text. */
export interface Message {
  readonly text: LocalText;
  readonly args?: MessageArgs;
}
