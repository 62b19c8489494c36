import { ElButton, ElMessage } from "element-plus";
import { h } from "vue";
import { asProblem } from "@/api/problem";
import { say } from "@/i18n";

const SHOWN_MS = 10_000;

/** Says that something is done, and for a while offers to take it back. */
export function doneWithUndo(text: string, undo: () => Promise<unknown>): void {
    const takeBack = async () => {
        note.close();
        try {
            await undo();
            ElMessage.success(say("shared.undone"));
        } catch (error) {
            const { detail, title } = asProblem(error);
            ElMessage.error(detail ?? title ?? "");
        }
    };
    const button = h(ElButton, { link: true, type: "primary", onClick: () => void takeBack() }, () =>
        say("shared.undo"),
    );
    const note = ElMessage({
        type: "success",
        duration: SHOWN_MS,
        showClose: true,
        message: h("span", [`${text} `, button]),
    });
}
