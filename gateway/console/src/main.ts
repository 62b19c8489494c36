import { createApp } from "vue";
import { configureClient } from "./api/client";
import App from "./App.vue";
import { i18n, language, setLanguage } from "./i18n";
import { router } from "./router";
import { session } from "./session/session";
import "element-plus/theme-chalk/el-message.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/print.css";

configureClient({
    language: () => language.value,
    refused: () => void session.recheck(),
    signedOut: () => {
        session.ended();
        const { fullPath, name } = router.currentRoute.value;
        if (name !== "sign-in") void router.push({ name: "sign-in", query: { to: fullPath, ended: "1" } });
    },
});
setLanguage(language.value);
createApp(App).use(i18n).use(router).mount("#app");
