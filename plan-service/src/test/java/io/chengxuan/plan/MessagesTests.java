package io.chengxuan.plan;

import io.chengxuan.platform.test.BothLanguages;

class MessagesTests extends BothLanguages {}
