import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followFigures, type LiveState } from "@/dashboard/live";

class FakeStream {
    closed = false;
    private readonly listeners: Record<string, () => void> = {};
    addEventListener = (type: string, listener: () => void) => void (this.listeners[type] = listener);
    close = () => void (this.closed = true);
    tell = (type: string) => this.listeners[type]!();
}

let streams: FakeStream[];
let states: LiveState[];
let changes: number;
let stop: () => void;

beforeEach(() => {
    vi.useFakeTimers();
    streams = [];
    states = [];
    changes = 0;
    const open = () => {
        streams.push(new FakeStream());
        return streams.at(-1)!;
    };
    stop = followFigures(open, { state: (state) => states.push(state), changed: () => changes++ });
});

afterEach(() => {
    stop();
    vi.useRealTimers();
});

describe("live figures", () => {
    it("are live once the stream is open", () => {
        streams[0]!.tell("open");
        expect(states).toEqual(["connecting", "live"]);
        expect(changes).toBe(0);
    });

    it("come back quietly when the service ends a stream, and are read again", () => {
        streams[0]!.tell("open");
        streams[0]!.tell("error");
        expect(streams[0]!.closed).toBe(true);
        vi.advanceTimersByTime(1000);
        streams[1]!.tell("open");
        expect(states).toEqual(["connecting", "live", "live"]);
        expect(changes).toBe(1);
    });

    it("say so when the stream stays away, and try less and less often", () => {
        const waits = [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000];
        for (const [tries, wait] of waits.entries()) {
            streams.at(-1)!.tell("error");
            vi.advanceTimersByTime(wait - 1);
            expect(streams).toHaveLength(tries + 1);
            vi.advanceTimersByTime(1);
            expect(streams).toHaveLength(tries + 2);
        }
        expect(states.at(-1)).toBe("waiting");
        streams.at(-1)!.tell("open");
        streams.at(-1)!.tell("error");
        vi.advanceTimersByTime(1000);
        expect(streams).toHaveLength(9);
    });

    it("turn a burst of changes into one reading at once and one after it", () => {
        streams[0]!.tell("open");
        for (let i = 0; i < 50; i++) streams[0]!.tell("figures");
        expect(changes).toBe(1);
        vi.advanceTimersByTime(1000);
        expect(changes).toBe(2);
        vi.advanceTimersByTime(5000);
        expect(changes).toBe(2);
    });

    it("stop for good when the page is left", () => {
        streams[0]!.tell("error");
        stop();
        vi.advanceTimersByTime(60_000);
        expect(streams).toHaveLength(1);
    });
});
