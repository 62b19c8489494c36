import {
    Calendar,
    ChatLineSquare,
    DataAnalysis,
    Document,
    EditPen,
    Flag,
    HomeFilled,
    List,
    Microphone,
    Odometer,
    OfficeBuilding,
    Postcard,
    Promotion,
    Reading,
    Setting,
    Trophy,
    Upload,
    User,
} from "@element-plus/icons-vue";
import type { Component } from "vue";
import type { Role } from "@/api/types";

interface NavigationItem {
    name: string;
    icon: Component;
    roles?: Role[];
}

const importers: Role[] = ["city-editor", "admin"];
const admins: Role[] = ["admin"];

/** The main navigation, in order. An item is shown to its roles only, and its page opens to them only. */
export const navigation: NavigationItem[] = [
    { name: "workbench", icon: HomeFilled },
    { name: "tasks", icon: List },
    { name: "plans", icon: Document },
    { name: "portfolio", icon: Odometer },
    { name: "imports", icon: Upload, roles: importers },
    { name: "calendar", icon: Calendar },
    { name: "coverage", icon: Microphone },
    { name: "press", icon: ChatLineSquare },
    { name: "channels", icon: Promotion },
    { name: "submissions", icon: EditPen },
    { name: "rosters", icon: Postcard },
    { name: "assessment", icon: Trophy },
    { name: "quotas", icon: Flag },
    { name: "sessions", icon: Reading },
    { name: "dashboard", icon: DataAnalysis },
    { name: "units", icon: OfficeBuilding },
    { name: "accounts", icon: User, roles: admins },
    { name: "operations", icon: Setting, roles: admins },
];

export function rolesFor(name: string): Role[] | undefined {
    return navigation.find((item) => item.name === name)?.roles;
}
