import { onMounted, onUnmounted, ref } from "vue";

export type LiveState = "connecting" | "live" | "waiting";

/** The part of EventSource that is used, so that tests can stand in for it. */
export interface Stream {
    addEventListener(type: string, listener: () => void): void;
    close(): void;
}

interface Listener {
    state: (state: LiveState) => void;
    /** Figures may have changed. */
    changed: () => void;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
const QUIET = 1000;

/**
 * Keeps a stream of figure changes open. The service ends each stream after a while, so a first loss is nothing to tell;
 * a stream that cannot be opened again is. It is tried after 1, 2, 4 … at most 30 seconds; once it is back the figures
 * count as changed, because events may have been missed. Many changes in a row become one a second.
 */
export function followFigures(open: () => Stream, listener: Listener): () => void {
    let stream: Stream | undefined;
    let losses = 0;
    let reconnect: ReturnType<typeof setTimeout> | undefined;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    let again = false;

    function changed() {
        if (quiet) {
            again = true;
            return;
        }
        listener.changed();
        quiet = setTimeout(() => {
            quiet = undefined;
            if (again) {
                again = false;
                changed();
            }
        }, QUIET);
    }

    function connect() {
        const own = (stream = open());
        own.addEventListener("open", () => {
            if (losses > 0) changed();
            losses = 0;
            listener.state("live");
        });
        own.addEventListener("figures", changed);
        own.addEventListener("error", () => {
            if (own !== stream) return;
            own.close();
            stream = undefined;
            if (losses > 0) listener.state("waiting");
            reconnect = setTimeout(connect, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** losses++));
        });
    }

    listener.state("connecting");
    connect();
    return () => {
        stream?.close();
        stream = undefined;
        clearTimeout(reconnect);
        clearTimeout(quiet);
    };
}

/** Follows the figures as long as the component is shown. */
export function useLiveFigures(changed: () => void) {
    const state = ref<LiveState>("connecting");
    let stop: (() => void) | undefined;
    onMounted(() => {
        stop = followFigures(() => new EventSource("/api/reports/live"), {
            state: (next) => (state.value = next),
            changed,
        });
    });
    onUnmounted(() => stop?.());
    return state;
}
