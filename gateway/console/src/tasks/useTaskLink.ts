import { computed } from "vue";
import { useRoute, useRouter } from "vue-router";

/** The task shown in the drawer is part of the address (`?task=`), on whatever page: it can be linked and gone back from. */
export function useTaskLink() {
    const route = useRoute();
    const router = useRouter();
    const id = computed(() => (typeof route.query.task === "string" ? route.query.task : null));

    return {
        id,
        open: (task: string) => router.push({ query: { ...route.query, task } }),
        close: () => router.push({ query: { ...route.query, task: undefined } }),
    };
}
