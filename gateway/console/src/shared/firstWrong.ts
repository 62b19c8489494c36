import { nextTick } from "vue";

/** Brings the first field of a form that was refused into sight, and the cursor into it. */
export async function showFirstWrong(form: HTMLElement | null | undefined): Promise<void> {
    await nextTick();
    const outer = form?.querySelector<HTMLElement>(".el-form-item.is-error");
    const field = outer?.querySelector<HTMLElement>(".el-form-item.is-error") ?? outer;
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
}
