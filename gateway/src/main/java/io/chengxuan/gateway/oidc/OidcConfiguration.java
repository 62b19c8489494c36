package io.chengxuan.gateway.oidc;

import io.chengxuan.gateway.limit.RequestLimit;
import io.chengxuan.gateway.limit.RequestLimitFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Starts at {@code GET /oauth2/authorization/oidc}; the provider is asked for its addresses only then. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chengxuan.gateway.oidc.issuer")
class OidcConfiguration {

    @Bean
    @Order(20)
    SecurityFilterChain provider(HttpSecurity http, OidcSettings settings, OidcSignIn signIn, RequestLimit limit) {
        var registrations = new SupplierClientRegistrationRepository(() ->
            new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId("oidc")
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .build()
            )
        );
        return http
            .securityMatcher("/oauth2/authorization/**", "/login/oauth2/code/**")
            .addFilterAfter(new RequestLimitFilter(limit), HeaderWriterFilter.class)
            .oauth2Login(login ->
                login
                    .clientRegistrationRepository(registrations)
                    .authorizedClientRepository(new NothingKept())
                    .loginPage("/")
                    .successHandler(signIn)
                    .failureHandler(signIn)
            )
            .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
            .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
            .sessionManagement(sessions -> sessions.disable())
            .requestCache(cache -> cache.disable())
            .logout(logout -> logout.disable())
            .build();
    }

    /** The provider's tokens are of no use once it has said who somebody is. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration,
            Authentication principal,
            HttpServletRequest request
        ) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response
        ) {
            // nothing to keep
        }

        @Override
        public void removeAuthorizedClient(
            String registration,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response
        ) {
            // nothing was kept
        }
    }
}
