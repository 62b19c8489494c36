package io.chengxuan.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binder
    ) {
        var size = request.getParameter("size");
        try {
            return new Paging(
                size == null ? Paging.DEFAULT_SIZE : Integer.parseInt(size),
                request.getParameter("after")
            );
        } catch (NumberFormatException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "page-size", Paging.MAX_SIZE);
        }
    }
}
