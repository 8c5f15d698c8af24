import { createApp } from 'vue';
import App from './App.vue';
import './style.css';
import './panels/panels.css';

createApp(App).mount('#app');
