import { HomeFilled } from "@element-plus/icons-vue";
import type { Component } from "vue";
import type { Role } from "@/api/types";

interface NavigationItem {
    name: string;
    icon: Component;
    roles?: Role[];
}

/** The main navigation, in order; an item is shown to its roles only. */
export const navigation: NavigationItem[] = [{ name: "workbench", icon: HomeFilled }];
