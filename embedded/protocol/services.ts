/** Service objects of Office itself that an add-in with a shared runtime uses: ribbon, visibility of the pane, action handlers. */
import type { HostClient } from "../host";
import { hostErrors } from "./hostError";
import type { HostObject, ObjectType } from "./objectType";

/** States of the shared runtime's pane, as office.js names them. */
type RuntimeState = "Inactive" | "Background" | "Visible";

interface ServiceTarget {
  client: HostClient;
}

const states = new WeakMap<HostClient, { pane: RuntimeState; start: RuntimeState }>();

function stateOf(client: HostClient) {
  const state = states.get(client) ?? { pane: "Visible", start: "Inactive" };
  states.set(client, state);
  return state;
}

const ribbonButton: ObjectType<string> = {
  name: "RibbonButton",
  properties: {
    Id: { get: (_host, id) => id },
    Enabled: {
      get: (host, id) => host.ribbon.get(id) ?? true,
      set: (host, id, value) => {
        if (typeof value !== "boolean") throw hostErrors.invalidArgument("RibbonButton.enabled");
        host.setRibbon(id, value);
      },
    },
  },
  methods: { SetEnabled: { call: (host, id, [enabled]) => host.setRibbon(id, enabled === true) } },
};

const ribbonTab: ObjectType<string> = {
  name: "RibbonTab",
  properties: { Id: { get: (_host, id) => id } },
  methods: {
    SetVisibility: { since: "RibbonApi 1.2", call: (host, id, [visible]) => host.setRibbon(id, visible === true) },
  },
};

const dynamicRibbon: ObjectType<ServiceTarget> = {
  name: "DynamicRibbon",
  properties: {},
  methods: {
    GetButton: { since: "RibbonApi 1.1", call: (_host, _target, [id]) => object(ribbonButton, String(id)) },
    GetTab: { since: "RibbonApi 1.1", call: (_host, _target, [id]) => object(ribbonTab, String(id)) },
  },
};

const appRuntime: ObjectType<ServiceTarget> = {
  name: "AppRuntimeService",
  properties: {},
  methods: {
    GetAppRuntimeState: { call: (_host, { client }) => stateOf(client).pane },
    SetAppRuntimeState: {
      call: (host, { client }, [state]) => {
        stateOf(client).pane = state as RuntimeState;
        host.paneState(client, state === "Visible");
      },
    },
  },
};

const appPersistence: ObjectType<ServiceTarget> = {
  name: "AppRuntimePersistenceService",
  properties: {},
  methods: {
    GetAppRuntimeStartState: { call: (_host, { client }) => stateOf(client).start },
    SetAppRuntimeStartState: {
      call: (_host, { client }, [state]) => void (stateOf(client).start = state as RuntimeState),
    },
  },
};

/** The library says that it is ready for ribbon buttons. */
const internalService: ObjectType<ServiceTarget> = {
  name: "AddinInternalService",
  properties: {},
  methods: { NotifyActionHandlerReady: { call: () => undefined } },
};

const services: Readonly<Record<string, ObjectType<ServiceTarget>>> = {
  "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbon,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntime,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": appPersistence,
  "Microsoft.InternalService.AddinInternalService": internalService,
};

/** A service object of Office by its name; undefined when it is not one of these. */
export function officeService(name: string, client: HostClient): HostObject | undefined {
  const type = services[name];
  return type && object(type, { client });
}

function object<T>(type: ObjectType<T>, target: T): HostObject {
  return { type: type as ObjectType<unknown>, target };
}
