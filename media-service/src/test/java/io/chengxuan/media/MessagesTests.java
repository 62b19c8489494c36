package io.chengxuan.media;

import io.chengxuan.platform.test.BothLanguages;

class MessagesTests extends BothLanguages {}
