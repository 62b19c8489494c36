package io.chengxuan.gateway.account;

import java.time.LocalDate;
import java.util.List;

/**
 * A colleague for whom somebody stands in today.
 *
 * @param roles that are lent
 * @param lastDay business date, included
 */
public record StandsInFor(String accountId, String name, List<String> roles, LocalDate lastDay) {}
