package io.chengxuan.gateway.account;

/** What happens to an account. Sign-ins change little but are acts that the journal keeps. */
public enum AccountEvent {
    CREATED,
    CHANGED,
    DISABLED,
    ENABLED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
}
