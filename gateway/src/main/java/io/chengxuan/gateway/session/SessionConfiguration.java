package io.chengxuan.gateway.session;

import io.chengxuan.gateway.GatewaySettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    LeanSessions sessions(MongoOperations mongo, GatewaySettings settings, ApplicationEventPublisher events) {
        var stored = new MongoIndexedSessionRepository(mongo);
        var random = new SecureRandom();
        stored.setDefaultMaxInactiveInterval(settings.session().idle());
        stored.setMongoSessionConverter(new PlainIndex(settings.session().idle()));
        stored.setApplicationEventPublisher(events);
        stored.setSessionIdGenerator(() -> {
            byte[] id = new byte[24];
            random.nextBytes(id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        });
        stored.afterPropertiesSet();
        return new LeanSessions(stored, mongo);
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("CHENGXUAN");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    /** The library's own index has a time to live, which the portable rules exclude. */
    private static final class PlainIndex extends JdkMongoSessionConverter {

        PlainIndex(Duration idle) {
            super(idle);
        }

        @Override
        protected void ensureIndexes(IndexOperations indexes) {
            indexes.createIndex(new Index("expireAt", Sort.Direction.ASC));
        }
    }
}
