/** Host page of the frame test: a tiny workbook, one pane in a frame, and a second person without a pane. */
import { FrameClient } from "../../../embedded/clients/frameClient";
import { openTiny, type TinyEditor } from "../../host/tinyBook";

const scope = window as unknown as Record<string, unknown>;

scope.start = async (settings: object) => {
  const host = await openTiny(settings);
  const frame = document.createElement("iframe");
  document.body.replaceChildren(frame);
  const client = new FrameClient(host, { frame, person: "li", url: "/pane.html", addinId: "addin-1" });
  await client.ready;
  const type = (who: typeof client.attached, value: string) =>
    host.edit(who, (editor) => (editor as unknown as TinyEditor).write("{1}", 0, 0, [[value]]));
  Object.assign(scope, {
    host,
    client,
    typeHere: (value: string) => type(client.attached, value),
    typeElsewhere: (value: string) => type(host.attach("wang"), value),
    call: (name: string, ...args: never[]) =>
      host.functions.invoke([{ name: `TIERBOOK.${name}`, args, address: "Plan!A1" }]),
  });
};
