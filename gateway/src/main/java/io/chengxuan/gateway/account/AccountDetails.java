package io.chengxuan.gateway.account;

import java.util.List;

/** What an administrator says about a new account. */
record AccountDetails(String username, String name, String unit, List<String> roles) {}
