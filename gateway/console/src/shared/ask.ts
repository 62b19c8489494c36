import { ElMessageBox } from "element-plus";
import "element-plus/theme-chalk/el-message-box.css";
import { say } from "@/i18n";

/** Asks before something that cannot be taken back; true when the user goes on. */
export function ask(text: string, confirm: string, cancel = say("shared.cancel")): Promise<boolean> {
    return ElMessageBox.confirm(text, { type: "warning", confirmButtonText: confirm, cancelButtonText: cancel }).then(
        () => true,
        () => false,
    );
}
