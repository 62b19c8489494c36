package io.chengxuan.gateway.machine;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.account.Accounts;
import io.chengxuan.gateway.identity.CurrentIdentities;
import io.chengxuan.gateway.key.SigningKeys;
import io.chengxuan.gateway.limit.RequestLimit;
import io.chengxuan.gateway.limit.RequestLimitFilter;
import io.chengxuan.gateway.signin.SignIn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

/** {@code POST /oauth2/token} with {@code grant_type=client_credentials}; of an authorization server's other ends, none. */
@Configuration(proxyBeanMethods = false)
class MachineConfiguration {

    @Bean
    MachineTokens machineTokens(GatewaySettings settings, SigningKeys machineKeys, CurrentIdentities accounts) {
        return new MachineTokens(settings.issuer(), machineKeys, accounts);
    }

    @Bean
    @Order(10)
    SecurityFilterChain machines(
        HttpSecurity http,
        GatewaySettings settings,
        MachineTokens tokens,
        Accounts accounts,
        SignIn signIn,
        RequestLimit limit
    ) {
        return http
            .securityMatcher("/oauth2/token")
            .with(new OAuth2AuthorizationServerConfigurer(), server ->
                server
                    .registeredClientRepository(new Machines(accounts))
                    .authorizationService(new NoAuthorizations())
                    .authorizationServerSettings(
                        AuthorizationServerSettings.builder().issuer(settings.issuer()).build()
                    )
                    .tokenGenerator(tokens)
                    .clientAuthentication(client ->
                        client.authenticationProviders(providers -> {
                            providers.clear();
                            providers.addAll(List.of(new MachineSignIn(signIn)));
                        })
                    )
            )
            .addFilterAfter(new RequestLimitFilter(limit), HeaderWriterFilter.class)
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
            .sessionManagement(sessions -> sessions.disable())
            .requestCache(cache -> cache.disable())
            .logout(logout -> logout.disable())
            .build();
    }
}
