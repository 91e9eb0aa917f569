/** The add-in's document settings and custom XML parts. */
import type { Host } from "../host";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import type { CustomXmlPart } from "../model/contract";
import { defineType, method, object, read, text } from "./define";

const setting: ObjectType<string> = defineType<string>({
  name: "Setting",
  id: (key) => key,
  properties: {
    Key: read((_host, key) => key),
    Value: {
      get: (host, key) => {
        if (!host.workbook.settings.has(key)) throw hostErrors.itemNotFound(`Setting ${key}.`);
        return host.workbook.settings.get(key);
      },
      set: (host, key, value) => host.editor.book.setSetting(key, value),
    },
  },
  methods: { Delete: method((host, key) => host.editor.book.removeSetting(key)) },
});

const settingByKey = (host: Host, key: unknown): HostObject | null =>
  host.workbook.settings.has(key as string) ? object(setting, key as string) : null;

export const settingCollection: ObjectType<unknown> = defineType<unknown>({
  name: "SettingCollection",
  properties: {},
  methods: {
    Add: method((host, _target, [key, value]) => {
      host.editor.book.setSetting(text(key, "key"), value);
      return object(setting, key as string);
    }),
    GetCount: method((host) => host.workbook.settings.size),
    GetItemOrNullObject: method((host, _target, [key]) => settingByKey(host, key)),
  },
  items: (host) => [...host.workbook.settings.keys()].map((key) => object(setting, key)),
  itemType: () => setting,
  indexer: (host, _target, [key]) => settingByKey(host, key),
});

function partOf(host: Host, id: string): CustomXmlPart {
  const part = host.workbook.customXmlParts.find((item) => item.id === id);
  if (!part) throw hostErrors.itemNotFound(`Custom XML part ${id}.`);
  return part;
}

const customXmlPart: ObjectType<string> = defineType<string>({
  name: "CustomXmlPart",
  id: (id) => id,
  properties: {
    Id: read((host, id) => partOf(host, id).id),
    NamespaceUri: read((host, id) => partOf(host, id).namespaceUri),
  },
  methods: {
    Delete: method((host, id) => host.editor.book.removeCustomXml(id)),
    GetXml: method((host, id) => partOf(host, id).xml),
    SetXml: method((host, id, [xml]) => host.editor.book.setCustomXml(id, xml as string)),
  },
});

/** All parts, or those of one namespace. */
interface PartsTarget {
  namespace?: string;
}

const parts = (host: Host, { namespace }: PartsTarget): CustomXmlPart[] =>
  host.workbook.customXmlParts.filter((part) => namespace === undefined || part.namespaceUri === namespace);
const partById = (host: Host, target: PartsTarget, id: unknown): HostObject | null => {
  const part = parts(host, target).find((item) => item.id.toLowerCase() === String(id).toLowerCase());
  return part ? object(customXmlPart, part.id) : null;
};
const onlyPart = (host: Host, target: PartsTarget): HostObject | null => {
  const [part, second] = parts(host, target);
  return part && !second ? object(customXmlPart, part.id) : null;
};

const collection = (name: string, methods: ObjectType<PartsTarget>["methods"]): ObjectType<PartsTarget> =>
  defineType<PartsTarget>({
    name,
    properties: {},
    methods: {
      GetCount: method((host, target) => parts(host, target).length),
      GetItemOrNullObject: method((host, target, [id]) => partById(host, target, id)),
      ...methods,
    },
    items: (host, target) => parts(host, target).map((part) => object(customXmlPart, part.id)),
    itemType: () => customXmlPart,
    indexer: (host, target, [id]) => partById(host, target, id),
  });

const customXmlPartScopedCollection = collection("CustomXmlPartScopedCollection", {
  GetOnlyItem: method((host, target) => {
    const part = onlyPart(host, target);
    if (!part) throw hostErrors.itemNotFound("There is not exactly one custom XML part.");
    return part;
  }),
  GetOnlyItemOrNullObject: method(onlyPart),
});

export const customXmlPartCollection = collection("CustomXmlPartCollection", {
  Add: method((host, _target, [xml]) => object(customXmlPart, host.editor.book.addCustomXml(xml as string).id)),
  GetByNamespace: method((_host, _target, [namespace]) =>
    object(customXmlPartScopedCollection, { namespace: text(namespace, "namespaceUri") }),
  ),
});
