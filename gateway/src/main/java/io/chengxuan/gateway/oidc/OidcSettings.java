package io.chengxuan.gateway.oidc;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider that people may sign in with, under {@code chengxuan.gateway.oidc}; off unless {@code issuer} is set.
 *
 * @param issuer address of the provider
 * @param claim the claim that holds the account's user name; {@code email} counts only when the provider verified it
 */
@ConfigurationProperties("chengxuan.gateway.oidc")
record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue({ "openid", "profile", "email" }) List<String> scopes,
    @DefaultValue("preferred_username") String claim
) {}
