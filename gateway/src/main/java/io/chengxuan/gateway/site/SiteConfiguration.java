package io.chengxuan.gateway.site;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the console, built into the jar under {@code console/}: files whose name carries a hash are kept for a year, all
 * others are asked for each time. Every page of the console is its first page.
 */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private static final Resource CONSOLE = new ClassPathResource("console/index.html");
    private static final Resource NO_CONSOLE = new ClassPathResource("site/no-console.html");

    @Bean
    RouterFunction<ServerResponse> consolePages() {
        return RouterFunctions.route()
            .GET(
                request -> Pages.isConsole(request.servletRequest()) || request.path().equals("/index.html"),
                _ ->
                    ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .body(CONSOLE.exists() ? CONSOLE : NO_CONSOLE)
            )
            .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/console/assets/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry
            .addResourceHandler("/favicon.*")
            .addResourceLocations("classpath:/console/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        registry
            .addResourceHandler("/public/**")
            .addResourceLocations("classpath:/site/public/")
            .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/public", "/public/");
        registry.addViewController("/public/").setViewName("forward:/public/index.html");
    }
}
