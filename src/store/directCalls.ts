import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import {
  type GetTableEntityResponse,
  RestError,
  type TableClient,
  type TableEntityResult,
  type TableTransactionResponse,
  type TransactionAction,
} from '@azure/data-tables';

/**
 * The two calls of the SDK's client that every answer waits for, in its own pipeline (signing, tries, connections) and with
 * the requests that it would make: without its generated code, which makes a whole client anew for each transaction and
 * sends each of its rows through another pipeline. What they throw is a `RestError`, as there.
 */
export const directCalls = {
  async getEntity(this: TableClient, partitionKey: string, rowKey: string) {
    const response = await send(this, 'GET', `${this.tableName}${keysOf(partitionKey, rowKey)}`, {
      accept: 'application/json;odata=minimalmetadata',
      dataserviceversion: '3.0',
    });
    if (response.status !== 200) throw refusal(response, response.status, response.bodyAsText);
    const { PartitionKey, RowKey, Timestamp, 'odata.etag': etag, ...own } = bodyOf(response);
    const entity = { ...own, partitionKey: PartitionKey, rowKey: RowKey, timestamp: Timestamp, etag };
    return entity as unknown as GetTableEntityResponse<TableEntityResult<Record<string, unknown>>>;
  },
  async submitTransaction(this: TableClient, actions: TransactionAction[]) {
    const id = crypto.randomUUID();
    const headers = {
      accept: 'application/json',
      'accept-charset': 'UTF-8',
      'content-type': `multipart/mixed; boundary=batch_${id}`,
      dataserviceversion: '3.0;',
      maxdataserviceversion: '3.0;NetFx',
    };
    const table = `${placeOf(this.url).base}/${this.tableName}`;
    return transactionOf(await send(this, 'POST', '$batch', headers, batchOf(id, table, actions)));
  },
};

const http = createDefaultHttpClient();

/** `path`: below the address of the account. */
function send(
  { url, pipeline }: TableClient,
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<PipelineResponse> {
  const { base, query } = placeOf(url);
  return pipeline.sendRequest(
    http,
    createPipelineRequest({
      ...{ method, body, url: `${base}/${path}${query}`, allowInsecureConnection: isLocal(url) },
      headers: createHttpHeaders({ ...headers, 'x-ms-version': '2019-02-02' }),
    }),
  );
}

/** A connection string with a shared access signature leaves that in the address. */
function placeOf(url: string): { base: string; query: string } {
  const [base = '', query] = url.split('?');
  return { base: base.replace(/\/$/, ''), query: query === undefined ? '' : `?${query}` };
}

/** Plain http only to storage on this machine. */
function isLocal(url: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost)[:/]/i.test(url);
}

function keysOf(partitionKey: string, rowKey: string): string {
  return `(PartitionKey='${quoted(partitionKey)}',RowKey='${quoted(rowKey)}')`;
}

function quoted(key: string): string {
  return encodeURIComponent(key.replaceAll("'", "''"));
}

const line = '\r\n';
const version = 'DataServiceVersion: 3.0';
const whole = 'Accept: application/json;odata=minimalmetadata';
/** What is said of each kind of row, in the words of the SDK. */
const heads = {
  create: ['Content-Type: application/json;odata=nometadata', whole, version, 'Prefer: return-no-content'],
  change: ['Content-Type: application/json', version, 'Accept: application/json'],
  delete: [whole, version, 'If-Match: *'],
} as const;

/** One changeset: all of it or nothing (OData's batches, in the narrow form that Azure takes). */
function batchOf(id: string, table: string, actions: readonly TransactionAction[]): string {
  const begin = [
    `--changeset_${id}`,
    'content-type: application/http',
    'content-transfer-encoding: binary',
    '',
  ];
  return [
    ...[`--batch_${id}`, `content-type: multipart/mixed; boundary=changeset_${id}`, '', ''],
    ...actions.flatMap((action) => [...begin, ...partOf(table, action)]),
    ...[`--changeset_${id}--`, `--batch_${id}--`, ''],
  ].join(line);
}

function partOf(table: string, [type, entity, mode = 'Merge', options]: TransactionAction): string[] {
  const { partitionKey, rowKey, ...own } = entity;
  const place = `${table}${keysOf(partitionKey, rowKey)}`;
  if (type === 'delete') return [`DELETE ${place} HTTP/1.1`, ...heads.delete, '', ''];
  const body = JSON.stringify({ PartitionKey: partitionKey, RowKey: rowKey, ...own });
  if (type === 'create') return [`POST ${table} HTTP/1.1`, ...heads.create, '', '', body];
  const method = mode === 'Merge' ? 'PATCH' : 'PUT';
  const matched = type === 'update' ? [`If-Match: ${options?.etag ?? '*'}`] : [];
  return [`${method} ${place} HTTP/1.1`, ...heads.change, ...matched, '', '', body];
}

/** An answer for each row in their order; or one for the row that storage refused, and nothing was written. */
function transactionOf(response: PipelineResponse): TableTransactionResponse {
  const { status, bodyAsText: body } = response;
  if (status < 200 || status >= 300) throw refusal(response, status, body);
  const answers = (body ?? '').split('--changesetresponse_').slice(1, -1);
  const subResponses = answers.map((answer) => {
    const own = Number(/HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
    if (!(own < 400)) throw refusal(response, own, /\{.*\}/s.exec(answer)?.[0]);
    return { status: own, etag: copyOf(/^etag: (.*)$/im.exec(answer)?.[1]) };
  });
  return { status, subResponses, getResponseForEntity: () => undefined };
}

/** A piece of a text holds on to all of it, and ETags are remembered for long. */
function copyOf(piece: string | undefined): string | undefined {
  return piece && Buffer.from(piece).toString();
}

function refusal(response: PipelineResponse, statusCode: number, body: string | null | undefined): RestError {
  const { request } = response;
  return new RestError('storage refused', { statusCode, code: codeIn(body), request, response });
}

function codeIn(body: string | null | undefined): string | undefined {
  return /"code":\s*"(\w+)"/.exec(body ?? '')?.[1];
}

function bodyOf({ bodyAsText }: PipelineResponse): Record<string, unknown> {
  return JSON.parse(bodyAsText ?? '');
}
