import { ApiError } from './ask'

export interface Sending<Answer> {
  answer: Promise<Answer>
  cancel: () => void
}

export interface FileToSend {
  path: string
  file: Blob
  /** Bytes sent so far. */
  onProgress: (sent: number) => void
}

/** Sends a file as it is. XMLHttpRequest, since fetch does not say how far it has come. Throws ApiError. */
export function sendFile<Answer>({ path, file, onProgress }: FileToSend): Sending<Answer> {
  const request = new XMLHttpRequest()
  const answer = new Promise<Answer>((resolve, reject) => {
    request.open('POST', path)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => {
      const { status, response } = request
      if (status < 300 && response) resolve(response)
      else reject(refused(status, response?.error))
    }
    request.onerror = () => reject(refused(0))
    request.onabort = () => reject(refused(0))
    request.send(file)
  })
  return { answer, cancel: () => request.abort() }
}

function refused(status: number, error?: Pick<ApiError, 'code' | 'message' | 'details'>): ApiError {
  return new ApiError({
    code: error?.code ?? 'unreachable',
    message: error?.message ?? 'Servern svarar inte just nu.',
    status,
    details: error?.details ?? {},
    retryAfterSeconds: null,
  })
}
