package io.chengxuan.gateway.account;

import java.util.List;

/** For whom an account stands in today, with which of their roles. */
public interface LentRoles {
    List<StandsInFor> to(Account deputy);
}
