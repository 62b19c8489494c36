package io.chengxuan.plan.plan;

import java.util.List;

/**
 * Who answers for a project and who works on it, as unit codes.
 *
 * @param position the project's place in the plan, from 1
 * @param responsible all units named responsible, groups resolved
 * @param acceptor the first-named responsible department, or the city when none is named
 * @param workers the units that get a task each
 */
public record Share(int position, List<String> responsible, String acceptor, List<String> workers) {}
