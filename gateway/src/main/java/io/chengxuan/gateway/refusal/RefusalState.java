package io.chengxuan.gateway.refusal;

import io.chengxuan.platform.outbox.LogicalType;

/**
 * What was refused; who tried it are the event's actor and unit.
 *
 * @param method of the request, such as {@code POST}
 * @param path of the request with {@code *} for whatever may be an id: {@code /api/plans/*}{@code /issue}
 */
@LogicalType("io.chengxuan.gateway.refusal")
public record RefusalState(String id, String method, String path) {}
