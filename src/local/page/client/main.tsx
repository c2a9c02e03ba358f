import { render } from 'preact';
import { App } from './app';
import './univer-styles.css';
import './page.css';

const page = document.getElementById('halaman');
if (page) {
  page.replaceChildren();
  render(<App />, page);
}
