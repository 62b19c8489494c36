package io.chengxuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses with {@code parameter-characters} 400 a question whose parameters contain control characters: nothing that is
 * looked for has any, and the store takes no pattern with a NUL.
 */
final class VisibleParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            request.getParameterMap().forEach(VisibleParameters::requireVisible);
        }
        return true;
    }

    private static void requireVisible(String name, String[] values) {
        if (Arrays.stream(values).anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-characters", name);
        }
    }
}
