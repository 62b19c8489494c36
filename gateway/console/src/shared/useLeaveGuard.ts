import { ElMessageBox } from "element-plus";
import "element-plus/theme-chalk/el-message-box.css";
import { onMounted, onUnmounted, type Ref } from "vue";
import { useI18n } from "vue-i18n";
import { onBeforeRouteLeave } from "vue-router";

/** Asks before a page with something unsaved is left, by a link or by closing it. */
export function useLeaveGuard(dirty: Readonly<Ref<boolean>>): void {
    const { t } = useI18n();
    onBeforeRouteLeave(async () => {
        if (!dirty.value) return true;
        return ElMessageBox.confirm(t("shared.leave"), { type: "warning" }).then(
            () => true,
            () => false,
        );
    });
    const hold = (event: BeforeUnloadEvent) => dirty.value && event.preventDefault();
    onMounted(() => window.addEventListener("beforeunload", hold));
    onUnmounted(() => window.removeEventListener("beforeunload", hold));
}
