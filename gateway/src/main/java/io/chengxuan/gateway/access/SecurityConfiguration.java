package io.chengxuan.gateway.access;

import io.chengxuan.gateway.identity.Bearers;
import io.chengxuan.gateway.identity.CurrentIdentities;
import io.chengxuan.gateway.identity.IdentityFilter;
import io.chengxuan.gateway.identity.SignedIn;
import io.chengxuan.gateway.limit.RequestLimit;
import io.chengxuan.gateway.limit.RequestLimitFilter;
import io.chengxuan.gateway.refusal.NotedRefusals;
import io.chengxuan.gateway.refusal.Refusals;
import io.chengxuan.gateway.route.Service;
import io.chengxuan.gateway.site.Pages;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.web.Problem;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may call what. What is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final HandlerExceptionResolver problems;

    SecurityConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Health and metrics, which have a port of their own. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return http
            .securityMatcher(EndpointRequest.toAnyEndpoint())
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .csrf(csrf -> csrf.disable())
            .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain everything(
        HttpSecurity http,
        Bearers bearers,
        CurrentIdentities accounts,
        SessionRepository<? extends Session> sessions,
        RequestLimit limit,
        Refusals refusals
    ) {
        return http
            .headers(SecurityHeaders::set)
            .addFilterBefore(new IdentityFilter(bearers, accounts, sessions), CsrfFilter.class)
            .addFilterBefore(new RequestLimitFilter(limit), CsrfFilter.class)
            .addFilterBefore(new NotedRefusals(refusals), CsrfFilter.class)
            .csrf(csrf ->
                csrf
                    .csrfTokenRepository(CsrfByHeader.cookie())
                    .csrfTokenRequestHandler(new CsrfByHeader())
                    .requireCsrfProtectionMatcher(CsrfByHeader::required)
            )
            .authorizeHttpRequests(requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/api/session", "/api/session/methods")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/api/session")
                    .permitAll()
                    .requestMatchers(HttpMethod.DELETE, "/api/session")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/api/session/password")
                    .hasAuthority(SignedIn.ACCOUNT)
                    .requestMatchers("/api/public/**")
                    .permitAll()
                    .requestMatchers(request -> Service.of(request.getServletPath()) != null)
                    .hasAuthority(SignedIn.READY)
                    .requestMatchers(HttpMethod.GET, "/api/accounts/names", "/api/accounts/colleagues")
                    .hasAuthority(SignedIn.READY)
                    .requestMatchers("/api/delegations", "/api/delegations/**")
                    .hasAuthority(SignedIn.READY)
                    .requestMatchers("/api/accounts", "/api/accounts/**")
                    .hasAuthority(Roles.ADMIN)
                    .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
                    .hasAuthority(SignedIn.READY)
                    .requestMatchers(Pages::isApi)
                    .hasAuthority(SignedIn.READY)
                    .requestMatchers(Pages::isPublic)
                    .permitAll()
                    .anyRequest()
                    .denyAll()
            )
            .exceptionHandling(handling ->
                handling.authenticationEntryPoint(signInFirst()).accessDeniedHandler(denied())
            )
            .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
            .sessionManagement(sessionManagement -> sessionManagement.disable())
            .requestCache(cache -> cache.disable())
            .logout(logout -> logout.disable())
            .build();
    }

    private AuthenticationEntryPoint signInFirst() {
        return (request, response, _) -> {
            if (Pages.isApi(request)) {
                response.sendRedirect(Pages.apiAfterSignIn());
                return;
            }
            if (IdentityFilter.bearer(request) != null) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            }
            problems.resolveException(request, response, null, new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated"));
        };
    }

    private AccessDeniedHandler denied() {
        return (request, response, why) -> {
            var problem = Problem.forbidden();
            if (why instanceof CsrfException) {
                problem = new Problem(HttpStatus.FORBIDDEN, "csrf");
            } else if (
                SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn caller &&
                caller.identity().mustChangePassword()
            ) {
                problem = new Problem(HttpStatus.FORBIDDEN, "password-change-required");
            }
            problems.resolveException(request, response, null, problem);
        };
    }
}
