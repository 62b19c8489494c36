import { ref, watch } from "vue";
import type { Task } from "@/api/types";
import { session } from "@/session/session";
import { dropDraft, keepDraft, readDraft } from "@/shared/drafts";
import { formActs, isTyped, newForm, type ActForm, type FormAct } from "./acts";

interface Draft {
    action: FormAct | null;
    form: ActForm;
}

/**
 * The form of a task's acts. What was typed outlives the page, a new sign-in of the same person included, until it is
 * sent or discarded; `restored` says that it was found again.
 */
export function useActForm(task: () => Task) {
    const owner = session.account.value?.accountId ?? "";
    const name = () => `${owner}.${task().id}`;
    const form = ref(newForm(task()));
    const action = ref<FormAct | null>(null);
    const restored = ref(false);

    /** Begins with what was kept for the task, else empty. */
    function open(): void {
        const kept = readDraft<Draft>(name());
        const allowed = formActs(task());
        form.value = kept?.form ?? newForm(task());
        action.value = allowed.find((each) => each === kept?.action) ?? allowed[0] ?? null;
        restored.value = kept !== null;
    }

    function discard(): void {
        dropDraft(name());
        open();
    }

    watch(() => task().id, open, { immediate: true });
    watch(
        [form, action],
        () => {
            if (isTyped(form.value)) keepDraft(name(), { action: action.value, form: form.value } satisfies Draft);
            else dropDraft(name());
        },
        { deep: true },
    );
    return { form, action, restored, discard };
}
