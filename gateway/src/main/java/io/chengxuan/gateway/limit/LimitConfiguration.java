package io.chengxuan.gateway.limit;

import io.chengxuan.gateway.GatewaySettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The outermost filters: refusals become problem documents, bodies are bounded; both before anything reads a session. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    RequestLimit requestLimit(GatewaySettings settings) {
        return new RequestLimit(settings);
    }

    @Bean
    FilterRegistrationBean<RefusalFilter> refusals(
        @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems
    ) {
        var filter = new FilterRegistrationBean<>(new RefusalFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(GatewaySettings settings) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(settings));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}
