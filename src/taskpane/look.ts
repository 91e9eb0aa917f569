/** Looks at the open workbook. A chunk of its own: the pane's tabs are drawn before what knows the catalogue is there. */
import { updateRibbon } from "./ribbonState";
import { setUpMessage } from "../locales/setup";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { questions } from "../policy/catalogue";
import { readPolicy } from "../workbook/policySheet";
import { openBook } from "../workbook/recognise";
import { nothingSeen, type Seen } from "./useBook";
import { computeByWorker } from "./worker/start";

// Every view is mounted after the first look, so none computes before.
computeByWorker();

/**
 * Recognises the workbook and reads what the pane needs to know of it.
 * @param onBook told the workbook's language
 */
export async function look(onBook: (lang: Lang) => void): Promise<Seen> {
  const seen = await lookAt(onBook);
  // Not waited for: the pane shows what it saw at once.
  void updateRibbon(seen.book);
  return seen;
}

async function lookAt(onBook: (lang: Lang) => void): Promise<Seen> {
  try {
    return await Excel.run(async (context) => {
      const book = await openBook(context);
      // Labels that functions put into cells are the workbook's, whatever language Excel itself speaks.
      onBook(book.lang);
      const { policy, typed } = await readPolicy(context, book);
      const asked = questions({ packs: [...book.packs], profile: book.profile });
      const gaps = asked.map((entry) => entry.id).filter((id) => policy.isGap(id));
      return { looked: true, book, gaps, typed, refused: null };
    });
  } catch (error) {
    // A workbook that is no Tierbook is nothing unusual; what cannot be worked with is told, anything else is for the console.
    if (!(error instanceof UserError)) console.error(error);
    else if (error.text !== setUpMessage.noTierbook)
      return { ...nothingSeen, refused: { text: error.text, args: error.args } };
    return nothingSeen;
  }
}
