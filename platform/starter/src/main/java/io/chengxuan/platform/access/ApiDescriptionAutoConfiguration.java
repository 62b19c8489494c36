package io.chengxuan.platform.access;

import io.chengxuan.platform.outbox.Command;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps what handlers get from the token out of the API description, and puts in the headers that a {@link Command} is
 * made of and the roles that may call ({@code x-roles}; none for everybody signed in).
 */
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
public class ApiDescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
            .addRequestWrapperToIgnore(Caller.class, Scope.class, Command.class)
            // What is read from an event stream is text, not the emitter's settings.
            .replaceWithClass(SseEmitter.class, String.class);
    }

    @Bean
    GlobalOperationCustomizer commandHeadersAndRoles() {
        return ApiDescriptionAutoConfiguration::describe;
    }

    @Bean
    GlobalOpenApiCustomizer title(@Value("${spring.application.name}") String service) {
        return api -> api.setInfo(new Info().title("Chengxuan " + service).version("1"));
    }

    @Bean
    GlobalOpenApiCustomizer answeredSchemas() {
        return new AnsweredSchemas();
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new NullnessResolver(mappers.jsonMapper(), new SchemaNames());
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        boolean command = Arrays.asList(handler.getMethod().getParameterTypes()).contains(Command.class);
        if (command && handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(header("Idempotency-Key", "The same key again does nothing again."));
        }
        if (command) {
            operation.addParametersItem(header("If-Match", "The version that was seen; another one is refused."));
        }
        var roles = handler.getMethodAnnotation(RolesAllowed.class);
        if (roles != null) {
            operation.addExtension("x-roles", List.of(roles.value()));
        }
        return operation;
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(new StringSchema());
        return header;
    }
}
