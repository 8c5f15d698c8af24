import { Refusal, who } from './client';
import type { Import } from './imports';

export interface Delivery {
  target: string;
  source: string;
  files: File[];
}

/** Sends files in. Only XMLHttpRequest tells how much has been sent; `sent` gets 0 to 1. */
export function upload(
  { target, source, files }: Delivery,
  actor: string,
  sent: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Import> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('target', target);
    form.append('source', source);
    for (const file of files) form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports');
    for (const [name, value] of Object.entries(who(actor))) request.setRequestHeader(name, value);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) sent(event.loaded / event.total);
    });
    request.addEventListener('load', () => settle(request.status, request.responseText, resolve, reject));
    request.addEventListener('error', () =>
      reject(new Refusal(0, '无法连接服务，文件没有送达 / The service cannot be reached, the file did not arrive', '')),
    );
    request.addEventListener('abort', () => reject(new DOMException('upload cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

export function settle(
  status: number,
  text: string,
  resolve: (entry: Import) => void,
  reject: (refusal: Refusal) => void,
): void {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    reject(new Refusal(status, `HTTP ${status}`, text.slice(0, 300)));
    return;
  }
  if (status === 201) {
    resolve(answer as Import);
    return;
  }
  const { title, detail, request_id: request } = answer as { title?: string; detail?: string; request_id?: string };
  reject(new Refusal(status, title ?? `HTTP ${status}`, [detail, request && `(${request})`].filter(Boolean).join(' ')));
}
