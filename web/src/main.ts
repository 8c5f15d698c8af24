import '@fontsource-variable/noto-sans-sc/wght.css';
import { createApp } from 'vue';
import App from './App.vue';
import './style/base.css';
import './style/shell.css';
import './style/element.css';
import './panels/panels.css';

createApp(App).mount('#app');
