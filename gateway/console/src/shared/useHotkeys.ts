import { onMounted, onUnmounted } from "vue";

/**
 * Listens for keys on the whole page as long as the component is shown: `/`, `ctrl+s` (also ⌘). Keys pressed while
 * typing in a field belong to that field unless `inFields` says otherwise.
 */
export function useHotkeys(keys: Record<string, () => unknown>, { inFields = false } = {}): void {
    function pressed(event: KeyboardEvent) {
        const run = keys[nameOf(event)];
        if (!run || event.defaultPrevented || (!inFields && isField(event.target))) return;
        event.preventDefault();
        run();
    }
    onMounted(() => window.addEventListener("keydown", pressed));
    onUnmounted(() => window.removeEventListener("keydown", pressed));
}

function nameOf({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): string {
    const control = ctrlKey || metaKey;
    return `${control ? "ctrl+" : ""}${control && shiftKey ? "shift+" : ""}${key.toLowerCase()}`;
}

function isField(target: EventTarget | null): boolean {
    return (
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
    );
}
