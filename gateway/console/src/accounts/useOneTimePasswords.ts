import { ref } from "vue";
import type { AccountImport } from "@/api/types";

export type OneTimePasswords = AccountImport["created"];

/** The one-time passwords of all tables imported in one go, and whether the user has saved every one of them. */
export function useOneTimePasswords() {
    const passwords = ref<OneTimePasswords>([]);
    const saved = ref(true);

    return {
        passwords,
        saved,
        add(created: OneTimePasswords): void {
            if (!created.length) return;
            passwords.value = [...passwords.value, ...created];
            saved.value = false;
        },
        clear(): void {
            passwords.value = [];
            saved.value = true;
        },
    };
}
