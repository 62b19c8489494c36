package io.chengxuan.platform.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.chengxuan.platform.outbox.OutboxAutoConfiguration;
import io.chengxuan.platform.web.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Accepts the gateway's internal tokens and nothing else. Only where {@code chengxuan.access.keys} names the JWK set that
 * verifies them, which is in every service but not in the gateway.
 */
@AutoConfiguration(
    after = OutboxAutoConfiguration.class,
    beforeName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
)
@EnableScheduling
public class AccessAutoConfiguration {

    /** The zone of business dates. */
    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private static final String ISSUER = "chengxuan-gateway";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(BUSINESS_ZONE);
    }

    @Bean
    UnitTree unitTree(MongoTemplate template, @Value("${chengxuan.city:SH}") String presumedCity) {
        return new UnitTree(template, presumedCity);
    }

    @Bean
    @ConditionalOnProperty("chengxuan.access.keys")
    JwtDecoder internalTokens(@Value("${chengxuan.access.keys}") Path keys) throws IOException, ParseException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new KeyFile(keys)));
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return new RecentTokens(decoder, Clock.systemUTC());
    }

    /** A span per security filter costs more than it tells; the request itself is observed. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnProperty("chengxuan.access.keys")
    SecurityFilterChain internalTokensOnly(
        HttpSecurity http,
        @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems
    ) {
        AuthenticationEntryPoint unauthenticated = (request, response, _) ->
            problems.resolveException(request, response, null, new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated"));
        AccessDeniedHandler denied = (request, response, _) ->
            problems.resolveException(request, response, null, Problem.forbidden());
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return http
            .authorizeHttpRequests(requests ->
                requests
                    .requestMatchers("/actuator/**", "/v3/api-docs/**", "/error")
                    .permitAll()
                    .requestMatchers("/api/public/**")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll()
            )
            .oauth2ResourceServer(server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                    .authenticationEntryPoint(unauthenticated)
                    .accessDeniedHandler(denied)
            )
            .exceptionHandling(handling ->
                handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied)
            )
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            // No browser speaks to a service, and nothing here is kept in a cookie.
            .csrf(csrf -> csrf.disable())
            .logout(logout -> logout.disable())
            .requestCache(requests -> requests.disable())
            .build();
    }

    @Bean
    WebMvcConfigurer callers(UnitTree units, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(units, clock));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new DenyByDefault());
            }
        };
    }
}
