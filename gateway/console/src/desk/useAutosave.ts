import { onScopeDispose, ref, watch, type Ref } from "vue";
import { dropDraft, keepDraft, readDraft } from "@/shared/drafts";
import { useAct } from "@/shared/useAct";

const PAUSE = 1_500;

/**
 * Saves what is typed after a pause, one save after the other, the latest always; what could not be saved yet is kept in
 * this tab and comes back. `save` gives the problem's fields to `fields` of the form.
 */
export function useAutosave<T>(
    typed: Ref<T>,
    { name, save, fields }: { name: () => string; save: (value: T) => Promise<unknown>; fields: string[] },
) {
    const saved = ref(JSON.stringify(typed.value));
    const savedAt = ref<string>();
    const dirty = ref(false);
    const saving = useAct(fields);
    let timer: ReturnType<typeof setTimeout> | undefined;

    /** Takes the present value as what is saved. */
    function settle(): void {
        saved.value = JSON.stringify(typed.value);
        dirty.value = false;
    }

    /** Saves now; false when something could not be. */
    async function flush(): Promise<boolean> {
        clearTimeout(timer);
        const text = JSON.stringify(typed.value);
        if (text === saved.value) return true;
        if (saving.busy.value) {
            timer = setTimeout(flush, PAUSE);
            return false;
        }
        const kept = name();
        const done = await saving.run(async () => {
            await save(JSON.parse(text) as T);
            return true;
        });
        if (!done) return false;
        dropDraft(kept);
        saved.value = text;
        savedAt.value = new Date().toISOString();
        dirty.value = JSON.stringify(typed.value) !== text;
        if (dirty.value) timer = setTimeout(flush, PAUSE);
        return !dirty.value;
    }

    watch(
        typed,
        () => {
            dirty.value = JSON.stringify(typed.value) !== saved.value;
            if (!dirty.value) return;
            keepDraft(name(), typed.value);
            clearTimeout(timer);
            timer = setTimeout(flush, PAUSE);
        },
        { deep: true },
    );
    onScopeDispose(() => clearTimeout(timer));
    return { saving, dirty, savedAt, flush, settle, kept: () => readDraft<T>(name()), forget: () => dropDraft(name()) };
}
