/**
 * One ProcessQuery batch: its actions in order. The first error ends the batch; what the actions before it did stays
 * done, as in Excel.
 */
import type { Host, HostClient } from "../host";
import { registerEvent } from "./events";
import { HostError, hostErrors } from "./hostError";
import { callMethod, isHostObject, nameOf, toCamel, toPascal, writeProperty } from "./members";
import type { HostObject } from "./objectType";
import { PathResolver } from "./paths";
import { answerQuery, asksForComputed, identity, needsComputed } from "./query";
import {
  ActionType,
  isCleanupBatch,
  isServiceBatch,
  type ActionInfo,
  type BatchRequest,
  type BatchResponse,
} from "./wire";

/**
 * Carries out a batch.
 * @returns the results of the actions done, and the error that stopped it, if any
 */
export async function runBatch(host: Host, client: HostClient, request: BatchRequest): Promise<BatchResponse> {
  const run = new BatchRun(host, client, request);
  return run.all();
}

class BatchRun {
  private readonly paths: PathResolver;
  private readonly response: BatchResponse = { Results: [] };
  /** Reference ids given to paths of this batch. */
  private readonly kept = new Map<number, string>();
  private readonly counted: boolean;
  private location = "";

  constructor(
    private readonly host: Host,
    private readonly client: HostClient,
    private readonly request: BatchRequest,
  ) {
    this.paths = new PathResolver(host, client, request.ObjectPaths);
    this.counted = !isServiceBatch(request) && !isCleanupBatch(request);
  }

  async all(): Promise<BatchResponse> {
    for (const [index, action] of this.request.Actions.entries()) {
      this.location = "";
      try {
        if (this.counted) {
          this.host.faults.beforeAction();
          this.host.counters.actions += 1;
        }
        this.response.Results.push({ ActionId: action.Id, Value: (await this.one(action)) ?? null });
      } catch (error) {
        const { code, message, httpStatusCode } = asHostError(error);
        const location = this.location || this.paths.location;
        this.response.Error = {
          Code: code,
          Message: message,
          ActionIndex: index,
          Location: location,
          HttpStatusCode: httpStatusCode,
        };
        break;
      }
    }
    return this.response;
  }

  private async one(action: ActionInfo): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action);
      case ActionType.query:
        return this.query(action);
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty:
        return this.setProperty(action);
      case ActionType.trace:
        (this.response.TraceIds ??= []).push(action.Id);
        return null;
      case ActionType.update:
        return this.update(action);
      default:
        throw hostErrors.notImplemented(`action type ${action.ActionType}`);
    }
  }

  private async instantiate(action: ActionInfo): Promise<unknown> {
    const object = await this.paths.resolve(action.ObjectPathId);
    if (!object) return null;
    const reference = this.kept.get(action.ObjectPathId);
    return { ...identity(object), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private async query(action: ActionInfo): Promise<unknown> {
    if (this.host.isStale && asksForComputed(action.QueryInfo ?? {})) await this.host.settle();
    const object = await this.paths.resolve(action.ObjectPathId);
    if (!object) return null;
    this.location = object.type.name;
    const value = answerQuery(this.host, object, action.QueryInfo ?? {});
    const reference = this.kept.get(action.ObjectPathId);
    return reference === undefined ? value : { ...value, _ReferenceId: reference };
  }

  private async method(action: ActionInfo): Promise<unknown> {
    const object = await this.paths.resolve(action.ObjectPathId);
    if (action.Name === "_KeepReference") {
      if (object) this.kept.set(action.ObjectPathId, this.host.keep(this.client, object));
      return null;
    }
    const target = this.present(object, action);
    this.location = nameOf(target.type, action.Name);
    if (action.Name === "_RemoveReference") {
      this.client.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (registerEvent(this.host, this.client, target.type.name, action.Name)) return null;
    if (this.host.isStale && needsComputed(action.Name)) await this.host.settle();
    const args = await this.paths.args(action.ArgumentInfo);
    const result = await callMethod(this.host, target, action.Name, args);
    return isHostObject(result) ? identity(result) : result;
  }

  private async setProperty(action: ActionInfo): Promise<null> {
    const target = this.present(await this.paths.resolve(action.ObjectPathId), action);
    this.location = nameOf(target.type, action.Name);
    const args = await this.paths.args(action.ArgumentInfo);
    if (args.length !== 1) throw hostErrors.invalidArgument(this.location);
    writeProperty(this.host, target, action.Name, args[0]);
    return null;
  }

  private async update(action: ActionInfo): Promise<null> {
    const target = this.present(await this.paths.resolve(action.ObjectPathId), action);
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      this.location = nameOf(target.type, toPascal(name));
      writeProperty(this.host, target, toPascal(name), value);
    }
    return null;
  }

  /** A null object has nothing to call or to set. */
  private present(object: HostObject | null, action: ActionInfo): HostObject {
    if (!object) throw hostErrors.itemNotFound(`${toCamel(action.Name)} was used on a null object.`);
    return object;
  }
}

/** Errors of the host's own making keep their code; anything else is an internal error that says what happened. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return hostErrors.generalException(error instanceof Error ? error.message : String(error));
}
